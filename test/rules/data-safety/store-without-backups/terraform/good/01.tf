resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  backup_retention_period = 14
}

resource "aws_rds_cluster" "reports" {
  # Aurora keeps backups for a day by default.
  engine          = "aurora-postgresql"
  master_username = "reports"
}
