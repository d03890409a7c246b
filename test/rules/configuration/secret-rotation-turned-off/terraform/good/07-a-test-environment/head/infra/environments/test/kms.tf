resource "aws_kms_key" "orders" {
  description         = "orders"
  enable_key_rotation = false
}
