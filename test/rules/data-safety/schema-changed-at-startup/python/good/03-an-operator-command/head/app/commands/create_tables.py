from app.db import engine
from app.models import Base


def main():
    Base.metadata.create_all(engine)


if __name__ == "__main__":
    main()
