from app.models import Export, Published
from app.files import write_files


def export(request):
    export = Export.objects.create(status="running")
    write_files(export_id=export.id)
    Published.objects.create(export=export)
