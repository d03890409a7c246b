resource "aws_rds_cluster" "main" {
  cluster_identifier        = "main"
  engine                    = "aurora-postgresql"
  master_username           = "main"
  final_snapshot_identifier = "main-final"
  storage_encrypted         = false

  lifecycle {
    ignore_changes = [storage_encrypted]
  }
}
