from app.process import run


def pull(command):
    result = run(command)
    if result.returncode != 0:
        text = _sanitize_git_error(result.stderr.read())  # <- finding
        raise RuntimeError(f"pull failed: {text}")


def _sanitize_git_error(message):
    return message
