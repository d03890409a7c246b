resource "aws_iam_role" "db" {
  name               = "orders-db"
  assume_role_policy = data.aws_iam_policy_document.db.json
}
