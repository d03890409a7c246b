def line(parts, width):
    return ", ".join(parts).ljust(width)
