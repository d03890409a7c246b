from rest_framework.views import APIView
