variable "deletion_protection" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  backup_retention_period = 7
  deletion_protection     = true

  lifecycle {
    prevent_destroy = true
  }
}
