import subprocess


class Converter:
    async def convert(self, path):
        subprocess.run(["convert", path, "out.png"], check=True, timeout=30)  # <- finding
