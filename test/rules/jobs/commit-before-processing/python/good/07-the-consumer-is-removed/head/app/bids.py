def stop() -> None:
    """Ends the auction."""
