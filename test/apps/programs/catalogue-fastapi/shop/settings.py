from pathlib import Path

_lines = Path(__file__).parent.parent.joinpath(".env").read_text().splitlines()
_values = dict(line.split("=", 1) for line in _lines if "=" in line)

CORS_ORIGINS = _values["CORS_ORIGINS"].split(",")
JWT_SECRET = _values["JWT_SECRET"]
