import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0001_initial"),
        ("portal", "0006_languages_and_pictures"),
    ]

    operations = [
        migrations.CreateModel(
            name="FileLook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("rules", models.CharField(max_length=16)),
                ("findings", models.JSONField(default=list)),
                ("is_tried", models.BooleanField(default=False)),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="file name")),
            ],
        ),
        migrations.AddField(
            model_name="plainpage",
            name="leaks_answered",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.AddField(
            model_name="sectionpage",
            name="leaks_answered",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.AddField(
            model_name="sitehome",
            name="leaks_answered",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.AddIndex(
            model_name="rendition",
            index=models.Index(fields=["file"], name="renditions_by_file"),
        ),
        migrations.AddField(
            model_name="filelook",
            name="copy",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="kernel.storedfile",
            ),
        ),
    ]
