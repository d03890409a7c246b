class Signer:
    def __init__(self, signing_key=None):
        self.signing_key = signing_key or "orders-signing"  # <- finding
