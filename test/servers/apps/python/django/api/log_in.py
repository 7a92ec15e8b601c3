from django.http import JsonResponse


class LogInMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path == "/private" and "Authorization" not in request.headers:
            return JsonResponse({"error": "Log in"}, status=401)
        return self.get_response(request)
