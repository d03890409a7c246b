from app.models import Message, Picture


def receive(request):
    message = Message.objects.create(text=request.text)
    try:
        Picture.objects.create(message=message, name=upload(request.file))
    except UploadError:
        logger.exception("the picture could not be kept")
