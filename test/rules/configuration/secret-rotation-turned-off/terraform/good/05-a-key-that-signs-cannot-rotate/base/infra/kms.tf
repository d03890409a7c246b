resource "aws_kms_key" "signing" {
  description         = "signing"
  enable_key_rotation = true
}
