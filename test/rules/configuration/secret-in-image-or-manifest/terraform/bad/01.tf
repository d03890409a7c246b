resource "aws_db_instance" "orders" {
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 100
  username          = "orders"
  password          = "q7Rt{{}}vX2m9LpZ4wK8" # <- finding
}
