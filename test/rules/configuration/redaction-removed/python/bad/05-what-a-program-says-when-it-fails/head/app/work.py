from app.process import run


def pull(command):
    result = run(command)
    if result.returncode != 0:
        text = result.stderr.read()
        raise RuntimeError(f"pull failed: {text}")


def _sanitize_git_error(message):
    return message
