resource "aws_rds_cluster" "main" {
  cluster_identifier  = "main"
  engine              = "aurora-mysql"
  master_username     = "root"
  deletion_protection = false
  skip_final_snapshot = true # <- finding
}
