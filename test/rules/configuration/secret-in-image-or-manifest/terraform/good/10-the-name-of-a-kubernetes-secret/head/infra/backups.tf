module "backups" {
  source = "../modules/files"
  values = {
    bucket                    = "orders-backups"
    backup_credentials_secret = "backup-s3-credentials"
    dns_credentials_secret    = "route53-dns-credentials"
  }
}
