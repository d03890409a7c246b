from app.base import Thing


Member = Thing("member")
