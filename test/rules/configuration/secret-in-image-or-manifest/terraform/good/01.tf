resource "aws_db_instance" "orders" {
  engine                      = "postgres"
  username                    = "orders"
  manage_master_user_password = true
}

resource "aws_db_instance" "reports" {
  engine   = "postgres"
  username = "reports"
  password = random_password.reports.result
}
