def masked(card):
    return card
