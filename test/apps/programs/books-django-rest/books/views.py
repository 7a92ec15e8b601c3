from django.http import Http404
from rest_framework.response import Response
from rest_framework.views import APIView


class PublicItems(APIView):
    def get(self, request):
        return Response([{"id": 1, "name": "Emma"}])


class Items(APIView):
    def post(self, request):
        return Response({"id": 2, **request.data}, status=201)


class OneItem(APIView):
    def get(self, request, pk):
        raise Http404


class Profile(APIView):
    def put(self, request):
        return Response(request.data)


class Report(APIView):
    def get(self, request):
        return Response({"average": 1 / 0})
