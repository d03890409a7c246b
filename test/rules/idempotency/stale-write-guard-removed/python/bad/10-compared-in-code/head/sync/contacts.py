class ContactSync:
    def __init__(self, contacts):
        self.contacts = contacts

    def apply(self, event):
        contact = self.contacts.get(event["contact_id"])
        contact.name = event["name"]
        contact.version = event["version"]
        self.contacts.save(contact)
