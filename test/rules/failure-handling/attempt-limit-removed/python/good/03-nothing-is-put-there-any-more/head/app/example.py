def enqueue(pk):
    return pk
