resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  backup_retention_period = 7
  skip_final_snapshot     = true # <- finding
}

resource "aws_backup_selection" "daily" {
  iam_role_arn = aws_iam_role.backup.arn
  name         = "daily"
  plan_id      = aws_backup_plan.daily.id
  resources    = ["arn:aws:rds:*:*:db:*"]
}
