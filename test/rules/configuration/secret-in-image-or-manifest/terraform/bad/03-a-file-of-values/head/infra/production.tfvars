instance_class = "db.t4g.medium"
db_password    = "q7Rt{{}}vX2m9LpZ4wK8" # <- finding
