<?php
// recipe 1

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$method = $_SERVER['REQUEST_METHOD'];

header('Content-Type: application/json');

if ($path === '/private' && !isset($_SERVER['HTTP_AUTHORIZATION'])) {
    http_response_code(401);
    echo json_encode(['error' => 'Log in']);
    exit;
}

if ($path === '/crash') {
    throw new RuntimeException('It broke');
}

if (!in_array($method, ['GET', 'POST', 'PUT'], true)) {
    http_response_code(405);
    exit;
}

echo $method === 'GET' ? json_encode(['ok' => true]) : file_get_contents('php://input');
