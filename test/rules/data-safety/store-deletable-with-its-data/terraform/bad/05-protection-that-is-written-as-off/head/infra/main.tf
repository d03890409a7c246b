resource "aws_db_instance" "ledger" {
  engine                  = "postgres"
  instance_class          = "db.m7g.large"
  allocated_storage       = 100
  backup_retention_period = 30
  deletion_protection     = "false"
  skip_final_snapshot     = "true" # <- finding

  lifecycle {
    prevent_destroy = false
  }
}
