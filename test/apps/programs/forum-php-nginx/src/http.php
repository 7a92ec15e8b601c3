<?php

function reply(int $status, mixed $body): never
{
    http_response_code($status);
    echo json_encode($body);
    exit;
}
