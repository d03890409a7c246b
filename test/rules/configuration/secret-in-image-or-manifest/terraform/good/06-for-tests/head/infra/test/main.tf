resource "aws_db_instance" "test" {
  password = "q7Rt{{}}vX2m9LpZ4wK8"
}
