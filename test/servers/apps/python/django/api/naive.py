class NaiveMiddleware:
    """Sends a star with GET /data and with nothing else, as people try first."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "GET" and request.path == "/data":
            response["Access-Control-Allow-Origin"] = "*"
        return response
