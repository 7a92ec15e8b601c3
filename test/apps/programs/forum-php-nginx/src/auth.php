<?php

function require_login(): void
{
    $token = str_replace('Bearer ', '', $_SERVER['HTTP_AUTHORIZATION'] ?? '') ?: ($_COOKIE['token'] ?? '');
    if ($token !== 'tok-ann-1') {
        reply(401, ['error' => 'Log in first']);
    }
}
