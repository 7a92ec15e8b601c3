from django.http import JsonResponse


class LoginMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith("/api/public"):
            token = request.headers.get("Authorization", "").removeprefix("Bearer ") or request.COOKIES.get("token")
            if token != "tok-ann-1":
                return JsonResponse({"detail": "Log in"}, status=401)
        return self.get_response(request)
