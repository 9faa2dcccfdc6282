import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisation', '0001_initial'),
        ('portal', '0005_public_generation'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveField(
            model_name='newspage',
            name='is_english',
        ),
        migrations.RemoveField(
            model_name='plainpage',
            name='is_english',
        ),
        migrations.RemoveField(
            model_name='sectionpage',
            name='is_english',
        ),
        migrations.RemoveField(
            model_name='sitehome',
            name='is_english',
        ),
        migrations.AddField(
            model_name='newsitem',
            name='language',
            field=models.CharField(choices=[('vi', 'Vietnamese'), ('en', 'English')], default='vi', max_length=2, verbose_name='language'),
        ),
        migrations.AddField(
            model_name='newsitem',
            name='version_of',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='portal.newsitem', verbose_name='version of'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='portal.picture', verbose_name='lead picture'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture_alt',
            field=models.CharField(blank=True, help_text='For readers who cannot see it.', max_length=250, verbose_name='What the picture shows'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture_caption',
            field=models.CharField(blank=True, max_length=300, verbose_name='Caption'),
        ),
        migrations.AddField(
            model_name='newspage',
            name='picture_credit',
            field=models.CharField(blank=True, max_length=120, verbose_name='Photographer or source'),
        ),
        migrations.AddField(
            model_name='pagerating',
            name='address',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name='pagerating',
            name='page',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='ratings', to='wagtailcore.page'),
        ),
        migrations.AddIndex(
            model_name='newsitem',
            index=models.Index(fields=['language', 'published_at', 'id'], name='news_by_language'),
        ),
        migrations.AddConstraint(
            model_name='newsitem',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['vi', 'en'])), name='news_language_known'),
        ),
        migrations.AddConstraint(
            model_name='newsitem',
            constraint=models.UniqueConstraint(fields=('version_of', 'language'), name='news_one_version_a_language'),
        ),
        migrations.AddConstraint(
            model_name='pagerating',
            constraint=models.UniqueConstraint(condition=models.Q(('address', ''), _negated=True), fields=('address', 'choice'), name='one_count_an_address_and_answer'),
        ),
        migrations.AddConstraint(
            model_name='pagerating',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('address', ''), ('page__isnull', False)), models.Q(('page__isnull', True), models.Q(('address', ''), _negated=True)), _connector='OR'), name='rated_page_or_address'),
        ),
    ]
