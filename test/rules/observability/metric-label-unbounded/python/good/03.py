from collections import Counter

seen = Counter("abc")
