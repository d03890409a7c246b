resource "aws_db_instance" "linotp" {
  count               = local.environment == "development" ? 1 : 0
  engine              = "mariadb"
  instance_class      = "db.t4g.small"
  allocated_storage   = 20
  deletion_protection = false
  skip_final_snapshot = true
}

resource "aws_db_instance" "scratch" {
  count               = var.is_production ? 0 : 1
  engine              = "postgres"
  instance_class      = "db.t4g.small"
  allocated_storage   = 20
  skip_final_snapshot = true
}
