SEARCH = {"hosts": ["search:9200"], "request_timeout": 5}
