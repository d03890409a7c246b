variable "is_temporary" {
  type    = bool
  default = false
}

resource "aws_db_instance" "this" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 50
  backup_retention_period = 7
  deletion_protection     = !var.is_temporary
  skip_final_snapshot     = var.is_temporary
}
