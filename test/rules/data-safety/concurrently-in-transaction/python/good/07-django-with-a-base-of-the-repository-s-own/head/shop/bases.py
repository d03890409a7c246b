class NonAtomic:
    atomic = False
