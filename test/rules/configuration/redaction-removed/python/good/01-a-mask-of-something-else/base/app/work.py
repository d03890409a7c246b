def masked(card):
    return card.replace("-", "*")
