resource "aws_backup_selection" "daily" {
  iam_role_arn = aws_iam_role.backup.arn
  name         = "daily"
  plan_id      = aws_backup_plan.daily.id

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}
