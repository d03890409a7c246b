variable "name" {
  type = string
}

variable "protected" {
  type    = bool
  default = false
}

resource "aws_rds_cluster" "this" {
  cluster_identifier  = var.name
  engine              = "aurora-postgresql"
  master_username     = "admin"
  deletion_protection = var.protected
}
