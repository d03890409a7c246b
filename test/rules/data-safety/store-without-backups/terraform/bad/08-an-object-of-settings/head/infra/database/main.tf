variable "settings" {
  type = object({
    class     = string
    retention = number
  })
}

resource "aws_db_instance" "this" {
  engine                  = "postgres"
  instance_class          = var.settings.class
  allocated_storage       = 50
  backup_retention_period = var.settings.retention
  deletion_protection     = true
}
