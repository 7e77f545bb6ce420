// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modelbrowser.h"

#include "core/io/iorouter.h"
#include "core/io/storerepair.h"
#include "ui/browser/browsertexts.h"
#include "ui/browser/emptypane.h"
#include "ui/browser/modellistview.h"
#include "ui/browser/placerows.h"
#include "ui/catalog/detailsreader.h"
#include "ui/catalog/labelcache.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/dialogs/repairdialog.h"
#include "ui/places/placelist.h"
#include "ui/settings.h"
#include "ui/tables/pageparts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panel.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int reloadPauseMs = 30;
constexpr int leastRows = 3;

ModelListView::Mode modeOf(const Place &place)
{
    switch (place.kind) {
    case PlaceKind::Recent:
        return ModelListView::Mode::Recent;
    case PlaceKind::AllModels:
        return ModelListView::Mode::All;
    case PlaceKind::Trash:
        return ModelListView::Mode::Trash;
    default:
        return ModelListView::Mode::Place;
    }
}

} // namespace

ModelBrowser::ModelBrowser(ModelCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_model(new ModelListModel(this))
    , m_title(new QLabel(this))
    , m_count(new MutedLabel(QString(), this))
    , m_filter(makeFilterField(
          u"modelFilter"_s, QString(), [this](const QString &text) { applyFilter(text); }, this))
    , m_hint(makeNote(u"filterHint"_s, this))
    , m_damage(new MessageBar(this))
    , m_repair(m_damage->addButton(QString(), u"repairPlace"_s))
    , m_stack(new QStackedWidget(this))
    , m_view(new ModelListView(m_model, catalog->services().settings, m_stack))
    , m_empty(new EmptyPane(m_stack))
    , m_status(new MutedLabel(QString(), this))
{
    setObjectName(u"modelBrowser"_s);
    setMinimumWidth(180);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumHeight(leastRows * fontMetrics().lineSpacing());
    m_status->setObjectName(u"listStatus"_s);
    m_status->setContentsMargins(8, 4, 8, 4);
    buildHead();
    followRows();

    m_reloadLater.setSingleShot(true);
    m_reloadLater.setInterval(reloadPauseMs);
    connect(&m_reloadLater, &QTimer::timeout, this, &ModelBrowser::reload);
    connect(m_view, &ModelListView::selectedModelsChanged, this, &ModelBrowser::takeSelection);
    connect(m_view, &ModelListView::rowsInSightChanged, this, &ModelBrowser::wantDetails);
    connect(m_view, &ModelListView::activated, this, &ModelBrowser::activate);
    connect(m_empty->button(), &QPushButton::clicked, this, &ModelBrowser::actOnEmpty);
    connect(m_repair, &QPushButton::clicked, this, &ModelBrowser::openRepair);
    connect(catalog, &ModelCatalog::contentChanged, this, &ModelBrowser::reloadLater);
    connect(catalog, &ModelCatalog::trashChanged, this, &ModelBrowser::reloadLater);
    connect(catalog->labels(), &LabelCache::changed, this, &ModelBrowser::reloadLater);
    connect(catalog->services().settings, &Settings::recentModelsChanged, this,
            &ModelBrowser::reloadLater);
    connect(catalog->details(), &DetailsReader::found, this, &ModelBrowser::takeDetails);
    retranslate();
}

ModelBrowser::~ModelBrowser() = default;

void ModelBrowser::buildHead()
{
    m_title->setObjectName(u"placeTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setObjectName(u"placeCount"_s);
    m_hint->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title, 1);
    line->addWidget(m_count);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(6);
    head->addLayout(line);
    head->addWidget(m_filter);
    head->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_damage);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
    setFocusProxy(m_view);
}

void ModelBrowser::showPlace(const Place &place)
{
    m_place = place;
    m_wantedSelection.clear();
    m_view->setMode(modeOf(place));
    reload();
}

void ModelBrowser::reloadLater()
{
    if (!m_reloadLater.isActive())
        m_reloadLater.start();
}

void ModelBrowser::reload()
{
    m_reloadLater.stop();
    m_model->setModels(
        placeRows(m_place, *m_catalog, m_catalog->services().settings->recentModels()));
    if (!m_wantedSelection.isEmpty() && m_model->rowOf(m_wantedSelection.constFirst()) >= 0)
        selectUrls(std::exchange(m_wantedSelection, {}));
    wantDetails();
    updateEmpty();
    updateTexts();
}

void ModelBrowser::takeDetails(const QStringList &urls)
{
    QHash<QString, ModelDetailsPtr> details;
    bool sizesChange = false;
    for (const QString &url : urls) {
        const ListedModel *listed = m_model->listed(url);
        if (!listed)
            continue;
        details.insert(url, m_catalog->details()->find(*listed));
        sizesChange |= listed->info == ModelArtifactsInfo();
    }
    m_model->setDetails(details);
    if (sizesChange)
        return reloadLater();
    updateEmpty();
    updateTexts();
}

/// Those in sight first, then all others in their order.
void ModelBrowser::wantDetails()
{
    if (m_place.kind == PlaceKind::Trash)
        return m_catalog->details()->setWanted({});
    const bool withValues = m_model->filter().needsValues;
    QList<ListedModel> wanted;
    const auto add = [&](const ModelRow &row) {
        if (!row.details || (withValues && !row.details->odd))
            wanted += row.model;
    };
    for (const int row : m_view->rowsInSight())
        add(m_model->at(row));
    for (const ModelRow &row : m_model->models())
        add(row);
    m_catalog->details()->setWanted(wanted, withValues);
}

void ModelBrowser::applyFilter(const QString &text)
{
    const ModelFilter filter = parseModelFilter(text);
    m_hint->setText(filter.hint);
    m_hint->setVisible(!filter.hint.isEmpty());
    m_model->setFilter(filter);
    wantDetails();
    updateEmpty();
    updateTexts();
}

QString ModelBrowser::filterText() const
{
    return m_filter->text().trimmed();
}

void ModelBrowser::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// Many ask for the same rows when thousands are selected.
QList<ModelRow> ModelBrowser::selectedRows() const
{
    if (m_selected)
        return *m_selected;
    QList<ModelRow> rows;
    const QStringList keys = m_view->selectedKeys();
    rows.reserve(keys.size());
    for (const QString &key : keys)
        rows += m_model->at(m_model->rowOf(key));
    m_selected = rows;
    return rows;
}

void ModelBrowser::followRows()
{
    const auto forget = [this] { m_selected.reset(); };
    connect(m_model, &QAbstractItemModel::modelReset, this, forget);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, forget);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, forget);
    connect(m_model, &QAbstractItemModel::dataChanged, this, forget);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, forget);
}

QStringList ModelBrowser::selectedUrls() const
{
    QStringList urls;
    for (const ModelRow &row : selectedRows()) {
        if (!row.trash)
            urls += row.model.url;
    }
    return urls;
}

QList<TrashEntry> ModelBrowser::selectedTrash() const
{
    QList<TrashEntry> entries;
    for (const ModelRow &row : selectedRows()) {
        if (row.trash)
            entries += *row.trash;
    }
    return entries;
}

void ModelBrowser::selectUrls(const QStringList &urls)
{
    if (urls.isEmpty() || m_model->rowOf(urls.constFirst()) < 0) {
        m_wantedSelection = urls;
        return;
    }
    m_view->selectKeys(urls);
    m_view->scrollTo(m_view->currentIndex());
}

void ModelBrowser::followMove(const QString &from, const QString &to)
{
    QStringList urls = selectedUrls();
    const std::optional<Place> place = m_catalog->places()->placeOf(to);
    const bool isListed
        = m_place.kind == PlaceKind::AllModels || (place && placeKey(*place) == placeKey(m_place));
    if (urls.removeAll(from) == 0 || !isListed)
        return;
    urls.prepend(to); // the one that is waited for
    m_wantedSelection = urls;
    if (m_model->rowOf(to) >= 0)
        selectUrls(std::exchange(m_wantedSelection, {}));
}

void ModelBrowser::takeSelection()
{
    m_selected.reset();
    const QStringList urls = selectedUrls();
    updateTexts();
    Q_EMIT selectionChanged();
    if (urls.size() == 1)
        Q_EMIT modelShown(urls.constFirst());
}

void ModelBrowser::activate(const QModelIndex &index)
{
    const ModelRow &row = m_model->at(index.row());
    if (!row.trash)
        Q_EMIT modelPinned(row.model.url);
}

/// Of the place that is shown. All models cannot be reached where one of their places cannot.
PlaceContent ModelBrowser::content() const
{
    if (m_place.kind != PlaceKind::AllModels)
        return m_catalog->content(m_place.url);
    QStringList failures;
    for (const Place &place : m_catalog->places()->places()) {
        const bool holdsModels = place.kind == PlaceKind::Store || place.kind == PlaceKind::Folder;
        const PlaceContent one = holdsModels ? m_catalog->content(place.url) : PlaceContent();
        if (one.failure)
            failures += one.failure->message;
    }
    PlaceContent all{ .state = PlaceContent::State::Known };
    if (!failures.isEmpty()) {
        all.state = PlaceContent::State::Unreachable;
        all.failure = Error{ .message = failures.join(u'\n') };
    }
    return all;
}

void ModelBrowser::updateEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty) {
        const EmptyText text
            = emptyText(m_place, content(), *m_model, filterText(), damagedStore() != nullptr);
        m_empty->showText(text.text, text.reason, text.button);
    }
    updateDamage();
    const bool hadFocus = m_view->hasFocus();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (hadFocus && isEmpty && !m_empty->button()->isHidden())
        m_empty->button()->setFocus();
}

void ModelBrowser::actOnEmpty()
{
    if (!filterText().isEmpty()) {
        m_filter->clear();
        applyFilter({});
        m_view->setFocus();
    } else if (content().failure && damagedStore()) {
        openRepair();
    } else if (content().state == PlaceContent::State::Unreachable) {
        m_place.kind == PlaceKind::AllModels ? m_catalog->refreshAll()
                                             : m_catalog->refresh(m_place.url);
    } else {
        Q_EMIT openRequested();
    }
}

/// Of the place, when its database is damaged and can be repaired; otherwise null.
ModelStorePtr ModelBrowser::damagedStore() const
{
    const IoRouter *router = m_catalog->services().router;
    if (m_place.kind != PlaceKind::Store || !router)
        return nullptr;
    const Expected<ModelStorePtr> store = router->store(m_place.url);
    const auto *repair = store ? dynamic_cast<const StoreRepair *>(store->get()) : nullptr;
    return repair && repair->isDamaged() ? *store : nullptr;
}

/// Damage may show only when one of the models is looked into.
void ModelBrowser::updateDamage()
{
    if (m_model->models().isEmpty() || !damagedStore())
        return m_damage->hide();
    m_damage->showMessage(
        Severity::Warning,
        tr("A part of %1 cannot be read: its database is damaged.", "a place").arg(m_place.name));
}

void ModelBrowser::openRepair()
{
    const ModelStorePtr store = damagedStore();
    if (!store)
        return m_catalog->refresh(m_place.url);
    auto *dialog = new RepairDialog(m_place.name, store, window());
    connect(dialog, &RepairDialog::repaired, m_catalog, &ModelCatalog::refreshAll);
    dialog->open();
}

void ModelBrowser::updateTexts()
{
    m_title->setText(m_place.name);
    m_title->setToolTip(m_place.url);
    m_count->setText(countOfModels(m_model->models()));
    const QString selection = selectionText();
    m_status->setText(selection.isEmpty() ? filterStatus(
                          *m_model, m_catalog->details()->pendingCount(), filterText())
                                          : selection);
    Q_EMIT statusChanged();
}

QString ModelBrowser::selectionText() const
{
    const QList<ModelRow> rows = selectedRows();
    return rows.isEmpty()
        ? QString()
        : tr("%n selected, %1", "models, their size", static_cast<int>(rows.size()))
              .arg(sizeOf(rows));
}

QString ModelBrowser::statusText() const
{
    return placeStatus(m_place, m_model->models());
}

bool ModelBrowser::isComplete() const
{
    return m_catalog->isSettled() && !m_reloadLater.isActive() && m_catalog->details()->isIdle();
}

void ModelBrowser::retranslate()
{
    m_view->setAccessibleName(tr("Models"));
    m_filter->setPlaceholderText(tr("Filter models"));
    m_filter->setAccessibleName(tr("Filter models"));
    m_filter->setToolTip(tr("Words, or fields such as type:LSTM dtype:uint8 size>5MB tag:prod "
                            "has:nan kind:graph"));
    m_repair->setText(tr("&Repair…"));
    m_repair->setAccessibleName(tr("Repair the database of this place"));
    m_model->retranslate();
    applyFilter(m_filter->text());
}

} // namespace weightroom
