def capture(intent):
    return intent.capture()
