<?php
declare(strict_types=1);

require __DIR__ . '/../src/auth.php';
require __DIR__ . '/../src/http.php';

header('Access-Control-Allow-Origin: https://forum.example');
header('Content-Type: application/json');

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$method = $_SERVER['REQUEST_METHOD'];

if ($path === '/api/public/items' && $method === 'GET') {
    reply(200, [['id' => 1]]);
}

require_login();

switch ("$method $path") {
    case 'POST /api/items':
        reply(201, ['id' => 2]);
    case 'PUT /api/profile':
        reply(200, json_decode(file_get_contents('php://input'), true));
    case 'GET /api/report':
        throw new RuntimeException('disk full');
    default:
        reply(404, ['error' => 'No such post']);
}
