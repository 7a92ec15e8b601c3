import json

from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_http_methods


@require_http_methods(["GET", "POST", "PUT"])
def data(request):
    if request.method == "GET":
        return JsonResponse({"ok": True})
    return JsonResponse(json.loads(request.body))


@require_http_methods(["GET"])
def private(request):
    return JsonResponse({"ok": True})


def crash(request):
    raise RuntimeError("It broke")


urlpatterns = [path("data", data), path("private", private), path("crash", crash)]
