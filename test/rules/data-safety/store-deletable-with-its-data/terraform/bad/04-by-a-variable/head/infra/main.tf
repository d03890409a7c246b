provider "aws" {
  region = "eu-west-1"
}

variable "skip_final_snapshot" {
  default = true # <- finding
}

resource "aws_docdb_cluster" "profiles" {
  cluster_identifier  = "profiles"
  master_username     = "profiles"
  skip_final_snapshot = var.skip_final_snapshot
}
