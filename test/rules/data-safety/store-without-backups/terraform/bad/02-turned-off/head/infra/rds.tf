resource "aws_db_instance" "main" {
  engine                  = "mysql"
  instance_class          = "db.r7g.large"
  allocated_storage       = 200
  storage_encrypted       = true
  backup_retention_period = 0 # <- finding
  deletion_protection     = true
}
